import { createHostGuard } from '../../src/http/hosts.js';
import { Problem } from '../../src/problem.js';

const guard = createHostGuard({
  hosts: ['graph.microsoft.com', 'jamf.example:8443', 'inside.example'],
  privateHosts: ['inside.example'],
  routes: { 'https://login.microsoftonline.com': 'http://127.0.0.1:4000/login/' },
});

const refusal = (url: string): unknown => {
  try {
    guard.target(url, 'trying');
    return 'allowed';
  } catch (error) {
    return error instanceof Problem ? [error.code, error.facts['why']] : error;
  }
};

describe('hosts that may be called', () => {
  it.each([
    ['https://graph.microsoft.com/v1.0/me', 'allowed'],
    ['https://GRAPH.microsoft.com/', 'allowed'],
    ['https://jamf.example:8443/api', 'allowed'],
    ['https://jamf.example/api', ['host-not-allowed', 'not-listed']],
    ['https://graph.microsoft.com.evil.example/', ['host-not-allowed', 'not-listed']],
    ['https://evil.example/?graph.microsoft.com', ['host-not-allowed', 'not-listed']],
    ['https://graph.microsoft.com@evil.example/', ['host-not-allowed', 'credentials-in-url']],
    ['https://user:pass@graph.microsoft.com/', ['host-not-allowed', 'credentials-in-url']],
    ['http://graph.microsoft.com/', ['host-not-allowed', 'not-https']],
    ['file:///etc/passwd', ['host-not-allowed', 'not-https']],
    ['http://127.0.0.1:4001/', ['host-not-allowed', 'not-https']],
    ['http://127.0.0.1:4000/loginx', ['host-not-allowed', 'not-https']],
    ['http://127.0.0.1:4000/login/common', 'allowed'],
    ['nonsense', ['host-not-allowed', 'not-a-url']],
  ])('%s: %j', (url, expected) => {
    expect(refusal(url)).toEqual(expected);
  });

  it('leads a routed origin to its loopback address, path and query kept', () => {
    const { url } = guard.target('https://login.microsoftonline.com/t/oauth2?x=1', 'trying');
    expect(url.href).toBe('http://127.0.0.1:4000/login/t/oauth2?x=1');
  });

  it('refuses routes that lead anywhere but to this machine', () => {
    const rules = { hosts: [], privateHosts: [], routes: { 'https://a.example': 'https://b.example' } };
    expect(() => createHostGuard(rules)).toThrow(Problem);
  });

  it('lets private addresses be used by declared hosts only, loopback by none', () => {
    expect(guard.mayConnect('inside.example', '10.0.0.5')).toBe(true);
    expect(guard.mayConnect('graph.microsoft.com', '10.0.0.5')).toBe(false);
    expect(guard.mayConnect('inside.example', '127.0.0.1')).toBe(false);
    expect(guard.mayConnect('inside.example', '169.254.169.254')).toBe(false);
    expect(guard.mayConnect('127.0.0.1:4000', '127.0.0.1')).toBe(true);
    expect(guard.mayConnect('127.0.0.1:4000', '10.0.0.5')).toBe(false);
  });
});

describe('the address that gives the tokens of a managed identity', () => {
  const rules = { hosts: ['graph.microsoft.com'], privateHosts: [], routes: {} };
  const allows = (machine: string | undefined, url: string): boolean => {
    try {
      return createHostGuard({ ...rules, machine }).target(url, 'trying').url.href === url;
    } catch {
      return false;
    }
  };
  const metadata = 'http://169.254.169.254/metadata/identity/oauth2/token';
  const service = 'http://127.0.0.1:41741/msi/token';

  it('is called only where it is configured', () => {
    expect(allows(undefined, `${metadata}?resource=x`)).toBe(false);
    expect(allows(metadata, `${metadata}?resource=x`)).toBe(true);
    expect(allows(service, `${service}?resource=x`)).toBe(true);
  });

  it.each([
    'http://169.254.169.254/metadata/instance?api-version=2021-02-01',
    'http://169.254.169.254/metadata/identity/oauth2/token/../../instance',
    'http://169.254.169.254:8080/metadata/identity/oauth2/token',
    'http://169.254.169.253/metadata/identity/oauth2/token',
    'http://168.63.129.16/metadata/identity/oauth2/token',
    'http://127.0.0.1/metadata/identity/oauth2/token',
    service,
  ])('lets nothing else of the machine be called: %s', url => {
    expect(allows(metadata, url)).toBe(false);
  });

  it('is held on the connected address, and opens the link for no other host', () => {
    const { mayConnect } = createHostGuard({ ...rules, machine: metadata });
    expect(mayConnect('169.254.169.254', '169.254.169.254')).toBe(true);
    expect(mayConnect('169.254.169.254', '10.0.0.5')).toBe(false);
    expect(mayConnect('169.254.169.254', '20.1.2.3')).toBe(false);
    expect(mayConnect('graph.microsoft.com', '169.254.169.254')).toBe(false);
    const local = createHostGuard({ ...rules, machine: 'http://localhost:42356/msi/token' });
    expect(local.mayConnect('localhost:42356', '127.0.0.1')).toBe(true);
    expect(local.mayConnect('localhost:42356', '10.0.0.5')).toBe(false);
    expect(local.mayConnect('localhost:9999', '127.0.0.1')).toBe(false);
  });
});
