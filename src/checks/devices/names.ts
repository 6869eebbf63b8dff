/** What is found of a whole fleet; see `findings.ts`. */
export const deviceNames = [
  'fleet-read',
  'macs-deactivated',
  'macs-unresponsive',
  'macs-unregistered',
  'macs-without-accounts',
  'macs-too-old',
  'macs-silent',
  'macs-twice',
  'macs-unmanaged',
] as const;
export type DeviceName = (typeof deviceNames)[number];
