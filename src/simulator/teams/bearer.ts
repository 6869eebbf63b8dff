import { decodeJwt } from 'jose';
import type { Simulated } from '../server.js';

const audience = 'https://api.botframework.com';

/** Is this the header of a bot that has signed in to the connector? */
export async function mayCall(simulated: Simulated, authorization: string | undefined): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  const issued = token && issuedAt(token);
  if (!issued) return false;
  // The bot's sign-in library keeps a token by the wall clock, which a skip in the demo does not move.
  // So a token is as good here as it was when it was issued.
  const claims = await simulated.keys.verifyEntraToken(token, issued);
  return [claims?.aud].flat().includes(audience);
}

function issuedAt(token: string): Date | undefined {
  try {
    const { iat } = decodeJwt(token);
    return iat === undefined ? undefined : new Date(iat * 1000);
  } catch {
    return undefined;
  }
}
