/** Set by our own server from the connection (or the proxy it trusts); what a client sends under this name is dropped. */
const HEADER = 'x-sinossi-client-address';

/**
 * Where a request comes from, for counting attempts. Of IPv6 only the network: whoever has one address has 2^64 of them.
 * Without the header everybody is one.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const address = headers.get(HEADER)?.trim().toLowerCase() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  return address.includes(':') ? networkOf(address) : address || 'unknown';
}

function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const after = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - after.length);
  const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...after];
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}
