/** One step of 您当前所在位置; the last one is the page itself and has no address. */
export interface TrailStep {
  readonly label: string;
  readonly href?: string;
}
