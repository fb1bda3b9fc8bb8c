/** What is beside the text is there as soon as the key was dealt with, so that what is typed next goes there; or a moment later. */
export function focusOnceThere(id: string): void {
  whenThere(() => {
    const element = document.getElementById(id);
    element?.focus();
    return element !== null;
  });
}

/** Tries at once, then frame by frame for a while, until it is reached. */
export function whenThere(reach: () => boolean): void {
  queueMicrotask(() => {
    if (!reach()) onceThere(reach, 30);
  });
}

function onceThere(reach: () => boolean, frames: number): void {
  requestAnimationFrame(() => {
    if (!reach() && frames > 0) onceThere(reach, frames - 1);
  });
}
