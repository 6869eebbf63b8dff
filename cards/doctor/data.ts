import { doctorSamples } from './samples.js';

export type DoctorOutcome = 'fail' | 'warn' | 'unknown' | 'pass';
export type DoctorFixer = 'operator' | 'entra' | 'jamf' | 'groups' | 'teams' | 'nobody';

export type DoctorLine = {
  readonly outcome: DoctorOutcome;
  /** Finished words in the reader's language. */
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  readonly who: DoctorFixer;
};

export type DoctorData = {
  /** Worst first. */
  readonly lines: readonly DoctorLine[];
  readonly at: string;
  /**
   * `names`: others read along, so causes and fixes stay out. `reader`: the groups of who asks could not be read, so it
   * is only why not.
   */
  readonly detail: 'all' | 'names' | 'reader';
  /** Microsoft's page where an administrator consents, when consent is missing; else empty. */
  readonly consentUrl: string;
};

export const samples: { readonly [name: string]: DoctorData } = doctorSamples;
