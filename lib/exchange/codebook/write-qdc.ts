import type { CodebookEntry } from '@/lib/core/coding/codebook-entry';
import { hexOfColor } from '@/lib/core/coding/theme-color-hex';
import type { Locale } from '@/lib/i18n/locale';
import { escapeXml } from '../xml-text';
import { writeDescription } from './description';

export interface QdcTheme extends CodebookEntry {
  id: string;
}

/**
 * A codebook as REFI-QDA 1.0 exchanges it (extension .qdc), valid by its schema, which wants at least one code.
 *
 * @param themes in the order of the tree, each before those below it
 * @param locale of the headings in the descriptions
 */
export function writeQdc(themes: readonly QdcTheme[], locale: Locale): string {
  const lines: string[] = [];
  let depth = 0;
  for (const theme of themes) {
    for (; depth >= theme.path.length; depth -= 1) lines.push(`${indent(depth)}</Code>`);
    lines.push(...openCode(theme, locale));
    depth = theme.path.length;
  }
  for (; depth >= 1; depth -= 1) lines.push(`${indent(depth)}</Code>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Sinossi">',
    '  <Codes>',
    ...lines,
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
}

const indent = (depth: number) => '  '.repeat(depth + 1);

function openCode(theme: QdcTheme, locale: Locale): string[] {
  const space = indent(theme.path.length);
  const color = theme.color === null ? '' : ` color="${hexOfColor(theme.color)}"`;
  const name = escapeXml(theme.path.at(-1) ?? '');
  const description = escapeXml(writeDescription(theme, locale));
  return [
    `${space}<Code guid="${theme.id}" name="${name}" isCodable="true"${color}>`,
    ...(description === '' ? [] : [`${space}  <Description>${description}</Description>`]),
  ];
}
