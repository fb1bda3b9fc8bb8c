import { expect, type Locator, type Page } from '@playwright/test';

/** The text of a document in the coding workspace. */
export const transcriptOf = (page: Page): Locator => page.locator('[data-transcript]');

/** Where the first `quote` of a paragraph begins and ends on the screen. */
export async function pointAt(page: Page, quote: string) {
  const paragraph = page.locator('[data-paragraph]', { hasText: quote }).first();
  await paragraph.scrollIntoViewIfNeeded();
  return paragraph.evaluate((element, wanted) => {
    const start = element.textContent.indexOf(wanted);
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.nodeValue ?? '';
      if (start >= before && start < before + length) range.setStart(node, start - before);
      const end = start + wanted.length;
      if (end > before && end <= before + length) range.setEnd(node, end - before);
      before += length;
    }
    const boxes = range.getClientRects();
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    if (!first || !last) throw new Error(`«${wanted}» is not on the screen`);
    return {
      from: { x: first.left, y: first.top + first.height / 2 },
      to: { x: last.right, y: last.top + last.height / 2 },
    };
  }, quote);
}

/** Drags the mouse over a quote, until it is shown as what is selected. */
export async function selectWithMouse(page: Page, quote: string): Promise<void> {
  const { from, to } = await pointAt(page, quote);
  await page.mouse.move(from.x + 0.5, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x - 0.5, to.y);
  await page.mouse.up();
  await expect(page.locator('blockquote').filter({ hasText: `«${quote}»` })).toBeVisible();
}

/** The words under marks, runs that touch joined, as they stand in the text. */
export async function markedText(page: Page): Promise<string[]> {
  return page.locator('[data-transcript] mark').allTextContents();
}

export async function expectMarked(page: Page, quotes: string[]): Promise<void> {
  await expect.poll(() => markedText(page)).toEqual(quotes);
}
