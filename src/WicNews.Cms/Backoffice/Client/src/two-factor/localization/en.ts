export default {
  wicTwoFactor: {
    key: 'No camera? Type this key into your app:',
    sessions: 'You stay signed in here. Everywhere else you are signed out.',
    help: 'Six digits',
  },
};
