export const en = {
  phrases: ['way out', 'way out of', 'way out for'],
  help: {
    example: 'way out CR-12 terminate and why',
    does: 'asks the approvers for a way around a step that does not come: terminate, or go on',
  },
  dialog: 'A way out',
};

export const nl: typeof en = {
  phrases: ['uitweg', 'uitweg voor', 'uitweg uit'],
  help: {
    example: 'uitweg CR-12 beëindigen en waarom',
    does: 'vraagt de goedkeurders om een weg om een stap die uitblijft: beëindigen, of doorgaan',
  },
  dialog: 'Een uitweg',
};
