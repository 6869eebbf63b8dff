export const policyNames = [
  'compliance-policy',
  'partner-groups',
  'compliance-required',
  'registration-allowed',
] as const;
export type PolicyName = (typeof policyNames)[number];
