import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * public: reachable on the internet. private: a network of the operator's own. forbidden: this machine, its link, cloud
 * metadata services, multicast and everything reserved; never a place this bot may call.
 */
export type AddressKind = 'public' | 'private' | 'forbidden';

/* IANA special-purpose registries: https://www.iana.org/assignments/iana-ipv4-special-registry and ...ipv6... */
const forbidden = list(
  ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'],
  ['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Metadata and host services that clouds put outside the link-local range: Alibaba, Azure, AWS over IPv6.
  ['100.100.100.200/32', '168.63.129.16/32', 'fd00:ec2::254/128'],
  ['::/128', '::1/128', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  ['fe80::/10', 'fec0::/10', 'ff00::/8'],
);
const ownNetworks = list(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']);
/** Of IPv6 the internet has this alone. Elsewhere are translations (64:ff9b:1::/48) that lead to any IPv4, inside ones too. */
const internet = list(['2000::/3']);

export function addressKind(address: string): AddressKind {
  const plain = address.split('%')[0] ?? '';
  if (isIPv4(plain)) return kindOf(plain, 'ipv4');
  if (!isIPv6(plain)) return 'forbidden';
  const embedded = embeddedIPv4(plain);
  return embedded ? kindOf(embedded, 'ipv4') : kindOf(plain, 'ipv6');
}

export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return address.startsWith('127.');
  return address === '::1' || embeddedIPv4(address)?.startsWith('127.') === true;
}

function kindOf(address: string, family: 'ipv4' | 'ipv6'): AddressKind {
  if (forbidden.check(address, family)) return 'forbidden';
  if (ownNetworks.check(address, family)) return 'private';
  return family === 'ipv4' || internet.check(address, family) ? 'public' : 'forbidden';
}

/** IPv4 written as IPv6: mapped (::ffff:0:0/96), compatible (::/96) and NAT64 (64:ff9b::/96, RFC 6052). */
function embeddedIPv4(address: string): string | undefined {
  if (!isIPv6(address)) return undefined;
  const groups = sixteenBitGroups(address);
  const head = groups.slice(0, 6).map(group => group.toString(16));
  const embeds = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'].includes(head.join(':'));
  const compatible = head.every(group => group === '0') && (groups[6] ?? 0) > 0;
  if (!embeds && !compatible) return undefined;
  return groups
    .slice(6)
    .flatMap(group => [group >> 8, group & 255])
    .join('.');
}

function sixteenBitGroups(address: string): readonly number[] {
  // The URL parser writes every IPv6 address in one canonical, hexadecimal way.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = '', right] = canonical.split('::');
  const before = left ? left.split(':') : [];
  const after = right ? right.split(':') : [];
  const zeros = right === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map(group => Number.parseInt(group, 16));
}

function list(...groups: readonly (readonly string[])[]): BlockList {
  const block = new BlockList();
  for (const subnet of groups.flat()) {
    const [net = '', prefix = ''] = subnet.split('/');
    block.addSubnet(net, Number(prefix), isIPv4(net) ? 'ipv4' : 'ipv6');
  }
  return block;
}
