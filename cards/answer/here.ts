export const hereCodes = [
  'no-servers',
  'server',
  'connection',
  'connection-shared',
  'connection-none',
  'connection-several',
  'connection-unread',
  'version-enough',
  'version-old',
  'version-unclear',
  'version-unread',
  'said',
  'secret-left',
  'secret-soon',
  'secret-ended',
  'secret-not-listed',
  'secret-unread',
  'secret-not-used',
  'apps-unread',
  'app',
  'apps-not-judged',
  'apps-not-used',
  'application-id',
  'application-id-none',
  'application-id-unread',
  'removed-at',
  'non-compliant-at',
  'removal-none',
  'removal-unread',
  'clock-left',
  'clock-over',
  'clock-none',
] as const;
export type HereCode = (typeof hereCodes)[number];

/** One thing that is so in this tenant, as a code with plain data; what a field means is said by its code's words. */
export type HereLine = {
  readonly code: HereCode;
  readonly tone: 'good' | 'attention' | 'unknown' | 'plain';
  readonly instance: string;
  readonly value: string;
  readonly state: string;
  readonly count: number;
  readonly at: string;
  readonly names: readonly string[];
  readonly others: readonly string[];
};

export type HereData = {
  /** `none`: nothing of this tenant bears on the answer; `late`: reading took too long for an answer. */
  readonly state: 'none' | 'read' | 'late';
  readonly lines: readonly HereLine[];
  /** When it was read; the oldest of it. */
  readonly at: string;
  /** How many servers there are, where those are too many to be read for an answer; else 0. */
  readonly tooMany: number;
};

const bare = { instance: '', value: '', state: '', count: 0, at: '', names: [], others: [] } as const;

export const hereLine = (
  code: HereCode,
  tone: HereLine['tone'],
  more: Partial<Omit<HereLine, 'code' | 'tone'>> = {},
): HereLine => ({ code, tone, ...bare, ...more });
