export default {
  wicComments: {
    title: '评论',
    waiting: '待审核',
    approved: '已通过',
    rejected: '已拒绝',
    none: '暂无评论。',
    approve: '通过',
    reject: '拒绝',
    remove: '删除',
    removeText: '评论将被永久删除。',
    onStory: '报道',
    notYours: '仅可发布并撤下该报道的人员可以审核。',
    failed: '评论未能加载。',
  },
};
