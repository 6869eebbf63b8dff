export const connectionNames = ['partner-state', 'heartbeat', 'jamf-messages'] as const;
export type ConnectionName = (typeof connectionNames)[number];
