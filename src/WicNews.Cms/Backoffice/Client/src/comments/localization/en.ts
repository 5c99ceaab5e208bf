export default {
  wicComments: {
    title: 'Comments',
    waiting: 'Waiting',
    approved: 'Approved',
    rejected: 'Rejected',
    none: 'There are no comments here.',
    approve: 'Approve',
    reject: 'Reject',
    remove: 'Delete',
    removeText: 'The comment is deleted for good.',
    onStory: 'On',
    notYours: 'Only who may publish and take down the story decides.',
    failed: 'The comments could not be loaded.',
  },
};
