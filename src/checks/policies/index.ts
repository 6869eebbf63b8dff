import type { Check } from '../check.js';
import { compliancePolicy } from './compliance-policy.js';
import { complianceRequired } from './compliance-required.js';
import { partnerGroups } from './partner-groups.js';
import { registrationAllowed } from './registration-allowed.js';

/** All that `check policies` looks at: who judges a Mac, what acts on it, and whether a Mac can get that far. */
export const policyChecks: readonly Check[] = [
  compliancePolicy,
  partnerGroups,
  complianceRequired,
  registrationAllowed,
];
