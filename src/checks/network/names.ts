export const networkNames = [
  'network-sign-in',
  'network-graph',
  'network-intune',
  'network-bot-framework',
  'network-teams',
  'network-key-vault',
  'network-jamf',
  'network-apple-push',
  'network-mac-push',
  'network-old-push-ports',
  'network-azure-ad-graph',
] as const;
export type NetworkName = (typeof networkNames)[number];
