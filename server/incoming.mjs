import net from 'node:net';

/** What a proxy says of a request, and what this server says to the application: from outside, neither is believed. */
const CLAIMS =
  /^(forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|x-request-id|x-sinossi-.+|content-security-policy(-report-only)?)$/;

/** An IPv4 address as it is written, also where the socket speaks IPv6. @param {string} address */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/, '');

/**
 * Who asks: the socket's address or, behind proxies of ours, the one that the outermost of them saw. Each proxy adds at the right of
 * X-Forwarded-For, so only that many entries from the right are theirs; what stands before was sent by the client.
 * @param {string} socketAddress
 * @param {string | undefined} forwardedFor
 * @param {number} trustedProxies
 */
export function clientAddress(socketAddress, forwardedFor, trustedProxies) {
  const own = plain(socketAddress);
  if (trustedProxies === 0) return own;
  const seen = (forwardedFor ?? '').split(',').map((entry) => plain(entry.trim()));
  const claimed = seen.at(-trustedProxies);
  return claimed && net.isIP(claimed) ? claimed : own;
}

/**
 * Leaves of the request's headers what a client may say of itself, and adds what this server knows: its id, who asks, and the address of
 * the installation, which is NEXTAUTH_URL whatever host the request names.
 * @param {import('node:http').IncomingMessage} request
 * @param {{id: string, publicUrl: URL, trustedProxies: number}} known
 */
export function ownHeaders({ headers, socket }, { id, publicUrl, trustedProxies }) {
  const address = clientAddress(socket.remoteAddress ?? '', one(headers['x-forwarded-for']), trustedProxies);
  for (const name of Object.keys(headers)) if (CLAIMS.test(name)) delete headers[name];
  headers.host = publicUrl.host;
  headers['x-forwarded-host'] = publicUrl.host;
  headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  headers['x-forwarded-for'] = address;
  headers['x-sinossi-client-address'] = address;
  headers['x-request-id'] = id;
}

/** @param {string | string[] | undefined} value */
const one = (value) => (Array.isArray(value) ? value.join(',') : value);
