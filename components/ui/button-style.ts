export type ButtonVariant = "solid" | "outline" | "text";
export type ButtonSize = "lg" | "md" | "sm";

const VARIANTS: Record<ButtonVariant, string> = {
  solid:
    "border-transparent bg-key-900 text-white hover:bg-key-1000 hover:text-white active:bg-key-1200 active:text-white forced-colors:border-[ButtonText]",
  outline:
    "border-key-900 bg-white text-key-900 hover:bg-key-50 hover:text-key-1000 active:bg-key-100 active:text-key-1200",
  text: "border-transparent bg-transparent text-key-900 underline hover:bg-key-50 hover:text-key-1000 active:bg-key-100",
};

const SIZES: Record<ButtonSize, string> = {
  lg: "min-h-14 min-w-36 px-4 py-3 text-oln-16B-100",
  md: "min-h-12 min-w-24 px-4 py-2 text-oln-16B-100",
  sm: "min-h-9 px-3 py-1.5 text-oln-14B-100",
};

/** Classes shared by buttons and links that look like one. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize): string {
  return [
    "inline-flex items-center justify-center gap-1 rounded-8 border text-center no-underline",
    "hover:underline underline-offset-[0.1875em] leading-[1.3]",
    "disabled:border-transparent disabled:bg-solid-gray-300 disabled:text-solid-gray-800 disabled:no-underline",
    SIZES[size],
    VARIANTS[variant],
  ].join(" ");
}
