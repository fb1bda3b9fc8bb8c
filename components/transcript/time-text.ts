/** Milliseconds from a recording's beginning as `m:ss` or `h:mm:ss`. */
export function timeText(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
