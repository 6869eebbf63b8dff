import { cloudHosts } from '../clouds.js';
import type { Cloud } from '../kinds.js';
import type { Secret } from '../settings.js';
import { type Reader, shown } from './reader.js';
import { wrong } from './wrong.js';

/** A secret of a Jamf Pro server: given directly, in a file, or in Azure Key Vault. */
export function readSecretPlace(reader: Reader, name: string, cloud: Cloud): Secret | undefined {
  const vault = reader.text(`${name}_VAULT`);
  const direct = reader.secret(name);
  const file = reader.text(`${name}_FILE`);
  if (!vault) return file ? { file } : direct;
  if (direct) wrong(`${name}_VAULT is set beside ${name}${file ? '_FILE' : ''}, but only one of them may be.`);
  return { vault: vaultAddress(vault, `${name}_VAULT`, cloud) };
}

/** No version in it: the newest is meant, so that a renewed secret works without a new setting. */
function vaultAddress(text: string, name: string, cloud: Cloud): string {
  const { vault } = cloudHosts(cloud);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSecret =
    url !== undefined && url.protocol === 'https:' && /^\/secrets\/[0-9A-Za-z-]{1,127}$/.test(url.pathname);
  const isBare = url !== undefined && `${url.origin}${url.pathname}` === url.href && url.port === '';
  const isVault =
    url?.hostname.endsWith(`.${vault}`) && /^[a-z][a-z0-9-]+$/.test(url.hostname.slice(0, -vault.length - 1));
  if (url && isSecret && isBare && isVault) return url.href;
  return wrong(
    `${name} is "${shown(text).replace(/[?#].*$/, '')}", but must be like https://name.${vault}/secrets/name-of-the-secret.`,
  );
}
