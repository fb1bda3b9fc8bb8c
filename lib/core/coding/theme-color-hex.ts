/** Hue angles of the theme colours 1 to 12 in oklch, degrees: those of the style sheet. */
const HUES = [250, 55, 155, 330, 95, 200, 20, 290, 125, 35, 225, 350] as const;
/** Lightness and chroma at which a colour is given to other programs. */
const LIGHTNESS = 0.6;
const CHROMA = 0.13;
/** Below it a colour is a grey, which has no hue. */
const GREY = 0.03;

/** A theme colour as `#rrggbb`, for programs that know no other form. */
export function hexOfColor(color: number): string {
  const angle = ((HUES[color - 1] ?? HUES[0]) * Math.PI) / 180;
  const channels = srgbOf(LIGHTNESS, CHROMA * Math.cos(angle), CHROMA * Math.sin(angle));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The theme colour whose hue is nearest to that of `#rgb` or `#rrggbb`; null for a grey and for what is no colour. */
export function colorOfHex(hex: string): number | null {
  const channels = channelsOf(hex.trim());
  if (!channels) return null;
  const [a, b] = oklabOf(channels);
  if (Math.hypot(a, b) < GREY) return null;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  const distances = HUES.map((hue) => Math.abs(((hue - angle + 540) % 360) - 180));
  return distances.indexOf(Math.min(...distances)) + 1;
}

function channelsOf(hex: string): [number, number, number] | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => parseInt(pair, 16) / 255);
  return [red, green, blue];
}

// The matrices are those of Björn Ottosson, "A perceptual color space for image processing" (2020), which CSS Color 4 takes over.

function oklabOf(channels: readonly [number, number, number]): [number, number] {
  const [r, g, b] = channels.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function srgbOf(lightness: number, a: number, b: number): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linearChannels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linearChannels.map((channel) => Math.round(255 * Math.min(1, Math.max(0, gamma(channel)))));
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const gamma = (channel: number) =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
