export default {
  wicTwoFactor: {
    key: '无法扫码？请在应用中输入此密钥：',
    sessions: '您在此处保持登录，其他设备上的登录将会退出。',
    help: '六位数字',
  },
  // Umbraco's own Chinese has no words for these.
  member: {
    '2fa': '双重验证',
  },
  actions: {
    enable: '启用',
  },
  user: {
    configureMfa: '双重验证',
    configureTwoFactor: '设置双重验证',
    '2faDisableText': '要停用双重验证，请输入身份验证器应用中显示的验证码：',
    '2faProviderIsEnabled': '双重验证已启用',
    '2faProviderIsEnabledMsg': '{0} 已启用',
    '2faProviderIsNotEnabledMsg': '{0} 未能启用',
    '2faProviderIsDisabledMsg': '{0} 已停用',
    '2faProviderIsNotDisabledMsg': '{0} 未能停用',
    '2faDisableForUser': '要为该用户停用“{0}”吗？',
    '2faQrCodeAlt': '{0} 的双重验证二维码',
    '2faQrCodeTitle': '{0} 的双重验证二维码',
    '2faQrCodeDescription': '请用身份验证器应用扫描此二维码',
    '2faCodeInput': '验证码',
    '2faCodeInputHelp': '请输入验证码',
    '2faInvalidCode': '验证码不正确',
  },
};
