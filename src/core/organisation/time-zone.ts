/** Hours ahead of Moscow → the zone that stands for them. Russia has eleven. */
export const hoursFromMoscow: Readonly<Record<number, string>> = {
  [-1]: 'Europe/Kaliningrad',
  0: 'Europe/Moscow',
  1: 'Europe/Samara',
  2: 'Asia/Yekaterinburg',
  3: 'Asia/Omsk',
  4: 'Asia/Krasnoyarsk',
  5: 'Asia/Irkutsk',
  6: 'Asia/Yakutsk',
  7: 'Asia/Vladivostok',
  8: 'Asia/Magadan',
  9: 'Asia/Kamchatka',
}

/** Other names of IANA for places in Russia: an installation may have been founded with one. */
export const otherZones: readonly string[] = [
  'Europe/Simferopol',
  'Europe/Kirov',
  'Europe/Volgograd',
  'Europe/Astrakhan',
  'Europe/Saratov',
  'Europe/Ulyanovsk',
  'Asia/Barnaul',
  'Asia/Novosibirsk',
  'Asia/Novokuznetsk',
  'Asia/Tomsk',
  'Asia/Chita',
  'Asia/Khandyga',
  'Asia/Ust-Nera',
  'Asia/Sakhalin',
  'Asia/Srednekolymsk',
  'Asia/Anadyr',
]
