export const en = {
  phrases: ['continue', 'continue with', 'go on with', 'resume'],
  help: {
    example: 'continue CR-12',
    does: 'goes on with a change that is stuck, from how things are now',
  },
};

export const nl: typeof en = {
  phrases: ['ga verder met', 'ga door met', 'hervat', 'vervolg', 'verder met', '… hervatten'],
  help: {
    example: 'ga verder met CR-12',
    does: 'gaat verder met een wijziging die vastzit, vanaf hoe het er nu voor staat',
  },
};
