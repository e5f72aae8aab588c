import type { Genre } from './genres.ts';

/** How titles of a genre end, longer endings before those they contain. */
const endings: readonly (readonly [ending: RegExp, genre: Genre])[] = [
  [/(?:政策解读|解读|一图读懂.*|图解)$/u, 'policyExplainer'],
  [/(?:政府令|第\d+号令|令)$/u, 'order'],
  [/决议$/u, 'resolution'],
  [/决定(?:书)?$/u, 'decision'],
  [/(?:统计公报|统计数据|统计表|统计月报)$/u, 'statistics'],
  [/公告$/u, 'announcement'],
  [/通告$/u, 'publicNotice'],
  [/(?:会议纪要|纪要)$/u, 'minutes'],
  [/通知$/u, 'circular'],
  [/通报$/u, 'bulletin'],
  [/意见$/u, 'opinion'],
  [/批复$/u, 'reply'],
  [/函$/u, 'letter'],
  [/(?:办法|规定|细则|规则|条例|制度)$/u, 'measures'],
  [/(?:规划|计划|方案|预案|要点)$/u, 'plan'],
  [/(?:目录|清单|名单|一览表|名录|台账|公示)$/u, 'list'],
  [/(?:报告|总结)$/u, 'report'],
];

/** The genre that the end of a title names, brackets behind it passed over; undefined where it names none. */
export function genreOfTitle(title: string): Genre | undefined {
  let plain = title.trim();
  // （试行）, （2026年修订） and the like may stand several times
  while (/[）)]$/u.test(plain)) {
    const shorter = plain.replace(/\s*[（(][^（()）]*[）)]$/u, '');
    if (shorter === plain) break;
    plain = shorter;
  }
  return endings.find(([ending]) => ending.test(plain))?.[1];
}
