const says = {
  en: {
    list: [
      'approvals',
      'list approvals',
      'show approvals',
      'open approvals',
      'pending approvals',
      'my approvals',
      'changes',
      'list changes',
      'open changes',
      'pending changes',
      'what is waiting for approval',
      'what needs approval',
      'what needs my approval',
    ],
    approve: ['approve', 'i approve'],
    reject: ['reject', 'i reject', 'decline', 'deny', 'turn down'],
    withdraw: ['withdraw', 'i withdraw', 'retract', 'cancel'],
  },
  nl: {
    list: [
      'goedkeuringen',
      'toon goedkeuringen',
      'toon de goedkeuringen',
      'open goedkeuringen',
      'openstaande goedkeuringen',
      'mijn goedkeuringen',
      'wijzigingen',
      'toon wijzigingen',
      'open wijzigingen',
      'openstaande wijzigingen',
      'wat wacht op goedkeuring',
      'wat moet ik goedkeuren',
    ],
    approve: [
      'goedkeuren',
      'keur … goed',
      'ik keur … goed',
      'akkoord',
      'akkoord met',
      'ik ga akkoord met',
      '… goedkeuren',
      '… akkoord',
    ],
    reject: [
      'afwijzen',
      'wijs … af',
      'ik wijs … af',
      'afkeuren',
      'keur … af',
      'ik keur … af',
      'weiger',
      '… afwijzen',
      '… afkeuren',
    ],
    withdraw: ['intrekken', 'trek … in', 'ik trek … in', 'annuleer', '… intrekken', '… annuleren'],
  },
};

export const actions = ['list', 'approve', 'reject', 'withdraw'] as const;
export type Action = (typeof actions)[number];

/** Which of the four a phrase means. */
export const actionOf = (phrase: string): Action =>
  actions.find(action => says.en[action].includes(phrase) || says.nl[action].includes(phrase)) ?? 'list';

export const en = {
  phrases: actions.flatMap(action => says.en[action]),
  menu: { title: 'approvals', description: 'Changes that are open, and what waits for a decision' },
  help: {
    example: 'approvals · approve CR-12 · reject CR-12 too risky · withdraw CR-12',
    does: 'lists the open changes, or decides on one',
  },
};

/** A vote that takes a fresh sign-in was typed where others read along. */
export const stepUpInChat = {
  en: 'This vote counts after a fresh sign-in. Choose Review and decide on the card and press Approve: the link to sign in is for you alone.',
  nl: 'Deze stem telt na een nieuwe aanmelding. Kies op de kaart Bekijken en beslissen en dan Goedkeuren: de link om je aan te melden is alleen voor jou.',
};

/** What is asked for that is no change. */
const proposalsEn = {
  unlock: (change: string) => (change === '' ? 'Free a lock' : `End ${change} and free its lock`),
  'start-writes': (_change: string) => 'Let me write again',
  deviation: (change: string) => `A way out for ${change}`,
};
const proposalsNl: typeof proposalsEn = {
  unlock: change =>
    change === '' ? 'Een vergrendeling opheffen' : `${change} beëindigen en de vergrendeling opheffen`,
  'start-writes': () => 'Mij weer laten schrijven',
  deviation: change => `Een uitweg voor ${change}`,
};
export const proposalTitles = { en: proposalsEn, nl: proposalsNl };

export const nl: typeof en = {
  phrases: actions.flatMap(action => says.nl[action]),
  menu: { title: 'goedkeuringen', description: 'Wijzigingen die openstaan, en wat op een besluit wacht' },
  help: {
    example: 'goedkeuringen · keur CR-12 goed · wijs CR-12 af: te riskant · trek CR-12 in',
    does: 'toont de open wijzigingen, of beslist over één ervan',
  },
};
