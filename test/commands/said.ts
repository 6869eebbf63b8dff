import type { Request } from '../../src/commands/command.js';

/** A typed line and the request it makes. */
export type Said = readonly [line: string, request: { readonly name: Request['name']; readonly input: object }];

export const declared = [
  { alias: 'acme', host: 'acme.jamfcloud.com', url: 'https://acme.jamfcloud.com' },
  { alias: 'globex', host: 'globex.jamfcloud.com', url: 'https://globex.jamfcloud.com' },
];
