import { stepsOf } from '../../../src/changes/kinds/index.js';
import type { ChangeKind, Json } from '../../../src/kinds.js';

type Wish = { readonly [name: string]: Json };

/** What the people of a play can do, whether the bot runs in the test or as a process of its own that dies now and then. */
export type Stage = {
  /** Anna, who asked; Bram and Chloe, who approve. */
  say(who: 'anna' | 'bram' | 'chloe', line: string): Promise<unknown>;
  /** What somebody does in a console; see `src/simulator/consoles/steps.ts`. Bram's account may do all of it. */
  inConsole(step: string, more?: object): Promise<unknown>;
  /** The simulated world as it is. */
  world(): Promise<PlayedWorld>;
  /** How people call the change: `CR-1`. */
  readonly name: string;
};

export type PlayedWorld = {
  readonly servicePrincipals: readonly { readonly id: string; readonly displayName: string; readonly appId: string }[];
  readonly applications: readonly {
    readonly id: string;
    readonly appId: string;
    readonly displayName: string;
    readonly passwordCredentials: readonly { readonly keyId: string; readonly displayName: string | null }[];
  }[];
  readonly partners: readonly {
    readonly displayName: string | null;
    readonly singleTenantAppId: string | null;
    readonly partnerState: string;
  }[];
  readonly compliancePartners: readonly { readonly displayName: string | null; readonly partnerState: string }[];
  readonly writes: readonly { readonly method: string; readonly path: string }[];
};

/** A change of one kind from request to end, as people play it in one story. */
export type Play = {
  readonly kind: ChangeKind;
  readonly story: string;
  /** Default: acme. */
  readonly instance?: string;
  readonly wish: Wish;
  /** What Anna types. */
  readonly line: string;
  /** What somebody does when the change comes to a step; a step that is not here comes about by itself. */
  readonly acts: { readonly [step: string]: (stage: Stage) => Promise<unknown> };
  /** Time that has to pass at a step, in milliseconds. */
  readonly waits?: { readonly [step: string]: number };
  /** What the world must be like in the end. */
  expectEnd(world: PlayedWorld): void;
};

/** `confirm CR-1 2`, by somebody who did the step. */
export const confirms =
  (play: Pick<Play, 'kind' | 'wish'>, step: string) =>
  async (stage: Stage): Promise<void> => {
    const label = labelOf(play, step);
    await stage.say('anna', `confirm ${stage.name} ${label}`);
  };

export function labelOf({ kind, wish }: Pick<Play, 'kind' | 'wish'>, step: string): string {
  const found = stepsOf({ partnerWrite: 'bot', appsWrite: 'person' }, { kind, wish }).find(one => one.name === step);
  if (!found) throw new Error(`${kind} has no step ${step}`);
  return found.label;
}

export const jamfIn = (world: PlayedWorld) => world.partners.find(partner => partner.displayName === 'Jamf');
export const appNamed = (world: PlayedWorld, name: string) =>
  world.servicePrincipals.find(app => app.displayName === name);
