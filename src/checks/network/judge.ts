import type { Facts } from '../../kinds.js';
import type { JamfReadings, Probed } from '../../snapshot/snapshot.js';
import type { Outcome } from '../finding.js';

/** What a probe means. Its code is that of the probe, unless more can be said. */
export type Verdict = { readonly outcome: Outcome; readonly code: string; readonly facts: Facts };

export type Context = {
  /** What it is when the target cannot be reached: the bot needs it itself, or others do, elsewhere. */
  readonly unreached: 'fail' | 'warn';
  /** Of a Jamf Pro server: where it stands. Absent for services that the whole world uses. */
  readonly hosting?: JamfReadings['hosting'];
  readonly now: string;
};

/** A certificate that ends sooner is about to surprise somebody: public ones are renewed some 30 days ahead. */
const endingDays = 14;

const day = 86_400_000;

export function judge(probed: Probed, context: Context): Verdict {
  const facts = factsOf(probed, context.now);
  const { outcome, certificate } = probed;
  if (outcome === 'not-tried') return { outcome: 'error', code: 'not-tried', facts };
  if (outcome === 'tls-untrusted') {
    return { outcome: context.unreached, code: isPublicService(context) ? 'tls-intercepted' : 'tls-untrusted', facts };
  }
  if (outcome !== 'ok') return { outcome: context.unreached, code: outcome, facts };
  if (certificate?.root === 'added' && isPublicService(context)) return { outcome: 'warn', code: 'tls-opened', facts };
  // Microsoft and Apple renew theirs without anybody's help.
  const isEnding = context.hosting !== undefined && Number(facts['days'] ?? endingDays) < endingDays;
  return isEnding ? { outcome: 'warn', code: 'certificate-ending', facts } : { outcome: 'pass', code: 'ok', facts };
}

/** An own server may have a certificate of an own authority; these never have. */
const isPublicService = ({ hosting }: Context): boolean => hosting === undefined || hosting === 'jamf-cloud';

function factsOf({ host, port, stages, addresses, certificate }: Probed, now: string): Facts {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const stage = stages.at(-1)?.stage;
  return {
    host,
    place,
    ...(stage ? { stage } : {}),
    ms: stages.reduce((sum, { ms }) => sum + ms, 0),
    ...(addresses[0] ? { address: addresses[0] } : {}),
    ...(certificate ? { issuer: certificate.issuer } : {}),
    ...(certificate?.notAfter ? endOf(certificate.notAfter, now) : {}),
  };
}

const endOf = (notAfter: string, now: string): Facts => ({
  until: notAfter.slice(0, 10),
  days: Math.floor((Date.parse(notAfter) - Date.parse(now)) / day),
});

const best: readonly Outcome[] = ['pass', 'skipped', 'error', 'warn', 'fail'];
const worst: readonly Outcome[] = ['fail', 'error', 'warn', 'skipped', 'pass'];

/** One verdict for several targets: `any` when reaching one of them is enough, `all` when each is needed. */
export function together(verdicts: readonly Verdict[], needed: 'any' | 'all'): Verdict | undefined {
  const order = needed === 'any' ? best : worst;
  return order.flatMap(outcome => verdicts.find(verdict => verdict.outcome === outcome) ?? [])[0];
}
