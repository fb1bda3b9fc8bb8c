/** C0 controls that XML 1.0 cannot hold, and the two noncharacters it forbids. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** Text as XML 1.0 can hold it: control characters are dropped, lone surrogates become U+FFFD. Not escaped. */
export function xmlText(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(NOT_IN_XML, '');
}

/** `xmlText` escaped for element content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
