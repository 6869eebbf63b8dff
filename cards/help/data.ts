export const helpGroups = ['look', 'answers', 'change', 'steps', 'settings'] as const;
export type HelpGroup = (typeof helpGroups)[number];

export type HelpData = {
  readonly scope: 'personal' | 'group' | 'channel';
  /** Straight from the list of commands, already in the reader's language. */
  readonly groups: readonly {
    readonly group: HelpGroup;
    readonly commands: readonly { readonly example: string; readonly does: string }[];
  }[];
};

export const samples: { readonly [name: string]: HelpData } = {
  channel: {
    scope: 'channel',
    groups: [
      {
        group: 'look',
        commands: [
          { example: 'status acme', does: 'Reads both sides now and says whether they agree' },
          { example: 'instances', does: 'The Jamf Pro servers I know' },
          { example: 'history CR-12', does: 'What happened in a change, step by step' },
        ],
      },
      {
        group: 'change',
        commands: [
          { example: 'connect jamf acme', does: 'Plans the connection with the cloud connector' },
          { example: 'approvals', does: 'What waits for a decision' },
        ],
      },
      {
        group: 'steps',
        commands: [
          { example: 'confirm CR-12 2', does: 'Tells me that you did step 2' },
          { example: 'application-id CR-12 <id>', does: 'Gives me the application id from Jamf' },
          { example: 'check CR-12', does: 'Reads again now' },
        ],
      },
      { group: 'settings', commands: [{ example: 'language nl', does: 'I answer you in Dutch' }] },
    ],
  },
  personal: { scope: 'personal', groups: [{ group: 'look', commands: [{ example: 'status', does: 'Both sides' }] }] },
};
