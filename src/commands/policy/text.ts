export const en = {
  phrases: [
    'policy',
    'show policy',
    'show the policy',
    'rules',
    'show rules',
    'show the rules',
    'what are the rules',
    'who may approve',
    'who may do what',
  ],
  help: { example: 'policy', does: 'shows the rules: who may ask, who approves, how many' },
};

export const nl: typeof en = {
  phrases: [
    'beleid',
    'toon beleid',
    'toon het beleid',
    'regels',
    'toon regels',
    'toon de regels',
    'wat zijn de regels',
    'wie mag goedkeuren',
    'wie mag wat',
  ],
  help: { example: 'beleid', does: 'toont de regels: wie mag vragen, wie keurt goed, hoeveel' },
};
