/** What several commands say. */
const en = {
  unknownChange: (named: string) =>
    named === ''
      ? 'I do not know that change. Type approvals for what is open.'
      : `I do not know ${named}. Type approvals for what is open.`,
};

const nl: typeof en = {
  unknownChange: named =>
    named === ''
      ? 'Die wijziging ken ik niet. Typ goedkeuringen om te zien wat openstaat.'
      : `${named} ken ik niet. Typ goedkeuringen om te zien wat openstaat.`,
};

export const texts = { en, nl };
