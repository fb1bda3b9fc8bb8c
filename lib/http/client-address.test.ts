import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

const from = (address: string) => clientAddress(new Headers({ 'x-sinossi-client-address': address }));

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:0000:0000:1234:5678:9abc:def0', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
])('counts %s as %s', (address, expected) => {
  expect(from(address)).toBe(expected);
});

it('believes no header that a client can send', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.7' }))).toBe(
    'unknown',
  );
});
