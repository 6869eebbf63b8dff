import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import type { Check } from '../../checks/check.js';
import type { Outcome } from '../../checks/finding.js';
import { compliancePolicy } from '../../checks/policies/compliance-policy.js';
import { entraLicence, intuneLicence } from '../../checks/prerequisites/licences.js';
import { findingWords } from '../../checks/text.js';
import type { Fact } from './here.js';

const tones: { readonly [outcome in Outcome]: HereLine['tone'] } = {
  pass: 'good',
  warn: 'attention',
  fail: 'attention',
  skipped: 'plain',
  error: 'unknown',
};

/** What checks say that need no more than this. */
const byChecks = (...checks: readonly Check[]): Fact => ({
  reads: checks.flatMap(({ reads }) => reads),
  lines: ({ snapshots: [snapshot], language }) =>
    snapshot
      ? checks.map(check => {
          const found = check.run(snapshot);
          const { cause } = findingWords(found, language);
          return hereLine('said', tones[found.outcome], { value: cause.replace(/\.$/, '') });
        })
      : [],
});

export const licences = byChecks(intuneLicence, entraLicence);
export const compliancePolicies = byChecks(compliancePolicy);
