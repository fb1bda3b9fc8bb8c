import { expect, it } from 'vitest';
import { constantHeaders, policyFor } from './security-headers.mjs';

const installation = { publicUrl: new URL('http://localhost:3000'), issuer: null, dev: false };
const tls = { ...installation, publicUrl: new URL('https://sinossi.example.org') };

it('promises HTTPS only where there is HTTPS', () => {
  expect(new Map(constantHeaders(installation)).has('strict-transport-security')).toBe(false);
  expect(new Map(constantHeaders(tls)).get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
});

it('gives every page a nonce of its own, and nothing else anything to load', () => {
  const [one, other] = [policyFor('/studies', installation), policyFor('/studies', installation)];
  expect(one).toContain("'strict-dynamic'");
  expect(one).not.toBe(other);
  expect(policyFor('/api/v1/studies', installation)).toMatch(/^default-src 'none'/);
});

it('allows evaluated code and free styles in development alone', () => {
  expect(policyFor('/', installation)).not.toMatch(/unsafe-eval|style-src-elem[^;]*unsafe-inline/);
  expect(policyFor('/', { ...installation, dev: true })).toMatch(/unsafe-eval/);
});

it('lets a form lead to the provider of identities, when there is one', () => {
  const issuer = 'https://id.example.org';
  expect(policyFor('/', { ...installation, issuer })).toContain(`form-action 'self' ${issuer};`);
});
