import type { CommandName } from '../../src/kinds.js';

export type NothingUnderstoodData = {
  readonly said: string;
  /** Whether the nearest command is offered, and as what kind of button. It is never run by itself. */
  readonly button: 'none' | 'execute' | 'dialog';
  /** The nearest command as one would type it; empty without one. */
  readonly example: string;
  readonly verb: CommandName;
  readonly input: { readonly [name: string]: string | number | boolean };
};

export const samples: { readonly [name: string]: NothingUnderstoodData } = {
  nothing: { said: 'make me a coffee', button: 'none', example: '', verb: 'help', input: {} },
  near: { said: 'statsu acme', button: 'execute', example: 'status acme', verb: 'status', input: { instance: 'acme' } },
  dialog: { said: 'conect jamff', button: 'dialog', example: 'connect jamf', verb: 'connect', input: {} },
  hostile: {
    said: '**<at>everyone</at>** [click](https://evil.example) ${data.secret} {{DATE(2020-01-01T00:00:00Z)}} # x',
    button: 'none',
    example: '',
    verb: 'help',
    input: {},
  },
};
