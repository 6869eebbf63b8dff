export const en = {
  phrases: [
    'check policies',
    'check the policies',
    'policies',
    'check compliance policies',
    'check the compliance policies',
    'check conditional access',
    'check conditional access policies',
    'check compliance',
  ],
  help: { example: 'check policies', does: 'looks at compliance policies and Conditional Access' },
};

export const nl: typeof en = {
  phrases: [
    'controleer beleid',
    'controleer het beleid',
    'check beleid',
    'controleer nalevingsbeleid',
    'controleer het nalevingsbeleid',
    'controleer voorwaardelijke toegang',
    'controleer conditional access',
    'controleer naleving',
    'beleid controleren',
  ],
  help: { example: 'controleer beleid', does: 'kijkt naar nalevingsbeleid en voorwaardelijke toegang' },
};
