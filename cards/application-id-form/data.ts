export type ApplicationIdFormData = {
  readonly place: 'dialog' | 'message';
  /** The change's id. */
  readonly id: string;
  readonly number: number;
  readonly host: string;
  /** What was typed before, to correct it. */
  readonly value: string;
  /** Why that was refused, as a sentence in the reader's language; empty at first. */
  readonly error: string;
};

const base = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  number: 12,
  host: 'acme.jamfcloud.com',
  error: '',
  value: '',
};

export const samples: { readonly [name: string]: ApplicationIdFormData } = {
  dialog: { ...base, place: 'dialog' },
  message: { ...base, place: 'message' },
  refused: {
    ...base,
    place: 'dialog',
    value: 'not-an-id',
    error: 'That is the ID of "Payroll", not of Jamf\'s Cloud Connector.',
  },
  hostile: {
    ...base,
    place: 'dialog',
    host: '[x](https://evil.example)',
    value: '${data.id}',
    error: '**"<at>x</at>"** ${x}',
  },
};
