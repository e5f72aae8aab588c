/** Words about channels that several screens share. */
export const channelText = {
  readers: '阅读次数',
  none: '还没有',
  place: (name: string) => `·${name}`,
  unknownPlace: (placeNo: number) => `·第${placeNo}号地点`,
  times: (count: number) => `${count}次`,
} as const;
