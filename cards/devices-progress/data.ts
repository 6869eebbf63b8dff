export type DevicesProgressData = {
  readonly id: string;
  readonly instance: string;
  readonly host: string;
  readonly requester: string;
  readonly state: 'waiting' | 'running' | 'cancelled' | 'failed' | 'interrupted';
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** By the pace so far; -1: cannot be told yet. */
  readonly secondsLeft: number;
  /** Of `failed`: finished words. */
  readonly cause: string;
  readonly fix: string;
};

const running: DevicesProgressData = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  instance: 'acme',
  host: 'acme.jamfcloud.com',
  requester: 'Anna de Vries',
  state: 'running',
  done: 3500,
  total: 12_000,
  secondsLeft: 95,
  cause: '',
  fix: '',
};
const hostile = 'Anna **bold** <at>all</at> [x](https://evil.example) ${text.title}';

export const samples: { readonly [name: string]: DevicesProgressData } = {
  waiting: { ...running, state: 'waiting', done: 0, total: 0, secondsLeft: -1 },
  'pace not known': { ...running, done: 500, secondsLeft: -1 },
  running,
  'nearly there': { ...running, done: 11_900, secondsLeft: 4 },
  long: { ...running, done: 1000, total: 1_000_000, secondsLeft: 5400 },
  cancelled: { ...running, state: 'cancelled' },
  interrupted: { ...running, state: 'interrupted' },
  failed: {
    ...running,
    state: 'failed',
    done: 0,
    total: 0,
    secondsLeft: -1,
    cause: 'The fleet could not be read: the answer was 403.',
    fix: 'Give the bot the permission Read Computers.',
  },
  hostile: { ...running, host: hostile, requester: hostile },
};
