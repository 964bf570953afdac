import { describe, expect, it } from 'vitest';
import { pinAddress } from './pinAddress.ts';
import { readTarget } from './readTarget.ts';

/** Ways to write an address that must not be called, each with what it stands for. */
const REFUSED = [
  // This machine
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://127.8.8.8/',
  'https://2130706433/', // decimal
  'https://0x7f000001/', // hexadecimal
  'https://0x7f.0.0.1/',
  'https://0x7F.0x0.0x0.0x1/',
  'https://017700000001/', // octal
  'https://0177.0.0.1/',
  'https://0177.0x0.0.1/', // mixed
  'https://127.0.0.1./', // trailing dot
  'https://１２７.０.０.１/', // full width
  'https://①②⑦.⓪.⓪.①/', // circled
  'https://127。0。0。1/', // ideographic full stop
  'https://%31%32%37.0.0.1/', // percent-encoded
  'https://0/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/', // IPv4-mapped
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:ffff:127.0.0.1]/',
  'https://[::127.0.0.1]/', // IPv4-compatible
  'https://[64:ff9b::7f00:1]/', // NAT64
  'https://[64:ff9b::127.0.0.1]/',
  'https://[64:ff9b:1::7f00:1]/', // local NAT64
  'https://[2002:7f00:1::]/', // 6to4
  'https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/', // Teredo
  'https://[::ffff:0:127.0.0.1]/', // translated (SIIT)
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://a.localhost/',
  // Networks of one's own
  'https://10.0.0.1/',
  'https://10.1/',
  'https://167772161/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://0xc0a80001/',
  'https://100.64.0.1/', // shared by carriers
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/', // metadata of a cloud
  'https://[fec0::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  // This link
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://0xa9fea9fe/',
  'https://0251.0376.0251.0376/',
  'https://[fe80::1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::ffff:a9fe:a9fe]/',
  // Reserved, for many, for documentation
  'https://192.0.0.8/',
  'https://192.0.2.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[2001:db8::1]/',
  'https://[ff02::1]/',
  'https://[100::1]/',
  // Names that mean something here only
  'https://metadata/',
  'https://router.local/',
  'https://metadata.google.internal/',
  'https://db.corp/',
  'https://nas.home.arpa/',
  // Who is asked, and how
  'https://user:secret@example.com/',
  'https://example.com@127.0.0.1/',
  'https://user@example.com/',
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
  'data:text/plain,x',
  'https://example.com:22/',
  'https://example.com:5432/',
  'https://example.com:80/',
  'https://example.com/#part',
  'https://exa_mple.com/',
  'https://example.com:0/',
  'https:///',
  '//example.com/',
  'example.com',
  '',
];

describe('readTarget', () => {
  it.each(REFUSED)('refuses %s', (text) => {
    expect(() => readTarget(text, { loopback: false })).toThrow('webhook.address_refused');
  });

  it.each([
    ['https://example.com/hooks?of=us', 'example.com'],
    ['https://hooks.example.com:8443/', 'hooks.example.com'],
    ['HTTPS://EXAMPLE.COM', 'example.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://9.9.9.9/', '9.9.9.9'],
    ['https://[2620:fe::fe]/', '2620:fe::fe'],
  ])('takes %s', (text, host) => {
    expect(readTarget(text, { loopback: false }).host).toBe(host);
  });

  it('takes this machine in development, and nothing else beside the public internet', () => {
    for (const text of ['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/', 'https://127.1:9/']) {
      expect(() => readTarget(text, { loopback: true })).not.toThrow();
    }
    const rest = REFUSED.filter((text) => {
      try {
        readTarget(text, { loopback: true });
        return false;
      } catch {
        return true;
      }
    });
    expect(rest).toContain('https://169.254.169.254/latest/meta-data/');
    expect(rest).toContain('https://10.0.0.1/');
    expect(rest).toContain('http://example.com/');
    expect(rest).toContain('https://0.0.0.0/');
    expect(rest).toContain('https://[64:ff9b::7f00:1]/');
  });
});

describe('pinAddress', () => {
  const pin = (addresses: string[], loopback = false) =>
    pinAddress({ host: 'example.com' }, { loopback, resolve: async () => addresses.map((address) => ({ address })) });

  it('gives the first of a name’s public addresses', async () => {
    expect(await pin(['9.9.9.9', '149.112.112.112'])).toEqual({ address: '9.9.9.9', family: 4 });
    expect(await pin(['2620:fe::fe'])).toEqual({ address: '2620:fe::fe', family: 6 });
  });

  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['fe80::1%eth0'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['fd12::1'],
  ])('refuses a name that stands for %s, alone or beside a public address', async (address) => {
    await expect(pin([address])).rejects.toMatchObject({ failure: 'address_refused' });
    await expect(pin(['9.9.9.9', address])).rejects.toMatchObject({ failure: 'address_refused' });
  });

  it('resolves the machine’s own name by the system and refuses it outside development', async () => {
    await expect(pinAddress({ host: 'localhost' }, { loopback: false })).rejects.toMatchObject({
      failure: 'address_refused',
    });
    expect(await pinAddress({ host: 'localhost' }, { loopback: true })).toMatchObject({
      address: expect.stringMatching(/^(127\.|::1$)/),
    });
  });

  it('tells a name that stands for nothing', async () => {
    await expect(pin([])).rejects.toMatchObject({ failure: 'unreachable' });
  });
});
