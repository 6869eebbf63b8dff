import { addressKind, isLoopback } from '../../src/http/addresses.js';

describe('what kind of address it is', () => {
  it.each([
    ['20.190.160.1', 'public'],
    ['2a01:111:f402::1', 'public'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12:3456::1', 'private'],
    ['127.0.0.1', 'forbidden'],
    ['127.255.255.254', 'forbidden'],
    ['0.0.0.0', 'forbidden'],
    ['169.254.169.254', 'forbidden'],
    ['168.63.129.16', 'forbidden'],
    ['100.100.100.200', 'forbidden'],
    ['fd00:ec2::254', 'forbidden'],
    ['224.0.0.1', 'forbidden'],
    ['255.255.255.255', 'forbidden'],
    ['::', 'forbidden'],
    ['::1', 'forbidden'],
    ['fe80::1%eth0', 'forbidden'],
    ['ff02::1', 'forbidden'],
    ['2002:7f00:1::', 'forbidden'],
    ['::ffff:127.0.0.1', 'forbidden'],
    ['::ffff:7f00:1', 'forbidden'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:20.190.160.1', 'public'],
    ['::127.0.0.1', 'forbidden'],
    ['64:ff9b::a9fe:a9fe', 'forbidden'],
    ['64:ff9b::14be:a001', 'public'],
    // Translations of an operator's own network, and what is not the internet at all.
    ['64:ff9b:1::7f00:1', 'forbidden'],
    ['64:ff9b:1:ffff::a00:1', 'forbidden'],
    ['::ffff:0:7f00:1', 'forbidden'],
    ['100:0:0:1::1', 'forbidden'],
    ['5f00::1', 'forbidden'],
    ['3fff::1', 'forbidden'],
    ['4000::1', 'forbidden'],
    ['not an address', 'forbidden'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it('knows loopback in every writing', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(['10.0.0.1', '::2', '128.0.0.1'].some(isLoopback)).toBe(false);
  });
});
