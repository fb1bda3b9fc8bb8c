import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, ownHeaders } from './incoming.mjs';

describe('clientAddress', () => {
  it.each([
    // what is claimed counts for nothing without a proxy of ours
    ['203.0.113.9', '198.51.100.7', 0, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    // the proxy's entry is the last; what the client wrote stands before it
    ['127.0.0.1', '198.51.100.7', 1, '198.51.100.7'],
    ['127.0.0.1', '10.0.0.1, 198.51.100.7', 1, '198.51.100.7'],
    ['127.0.0.1', 'forged, 198.51.100.7, 192.0.2.1', 2, '198.51.100.7'],
    ['127.0.0.1', '::ffff:198.51.100.7', 1, '198.51.100.7'],
    ['127.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
    // fewer entries than proxies, or no address: whoever is on the line
    ['127.0.0.1', undefined, 1, '127.0.0.1'],
    ['127.0.0.1', '198.51.100.7', 2, '127.0.0.1'],
    ['127.0.0.1', 'unknown', 1, '127.0.0.1'],
  ])('of a connection from %s that says %s behind %i proxies is %s', (socket, header, proxies, address) => {
    expect(clientAddress(socket, header, proxies)).toBe(address);
  });
});

it('believes nothing of what a client says of its way, and keeps the rest', () => {
  const headers: Record<string, string> = {
    host: 'evil.example',
    cookie: 'a=1',
    forwarded: 'host=evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'https',
    'x-forwarded-prefix': '/evil',
    'x-real-ip': '6.6.6.6',
    'x-request-id': 'mine',
    'x-sinossi-client-address': '6.6.6.6',
    'content-security-policy': "script-src 'nonce-mine'",
  };
  const request = { headers, socket: { remoteAddress: '203.0.113.9' } } as unknown as IncomingMessage;
  ownHeaders(request, { id: 'ours', publicUrl: new URL('http://localhost:3000'), trustedProxies: 0 });
  expect(headers).toEqual({
    host: 'localhost:3000',
    cookie: 'a=1',
    'x-forwarded-host': 'localhost:3000',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '203.0.113.9',
    'x-sinossi-client-address': '203.0.113.9',
    'x-request-id': 'ours',
  });
});
