'use client';

import { useEffect, useRef, type ComponentPropsWithoutRef } from 'react';

const REACHABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/**
 * Scrolls what does not fit. Where nothing in it can be reached by keyboard, it can itself, so that the keys scroll it; Safari does not
 * see to that.
 */
export function ScrollArea({ children, ...rest }: ComponentPropsWithoutRef<'div'>) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const scrolls =
        element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
      if (scrolls && !element.querySelector(REACHABLE)) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  });
  return (
    <div ref={area} {...rest}>
      {children}
    </div>
  );
}
