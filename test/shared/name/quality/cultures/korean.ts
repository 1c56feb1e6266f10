import { type Culture, nameWords } from '../culture.ts';
import { allPairs, pairs, syllables } from './by-syllable.ts';

/** Syllables of men's names: as most passports write them, by the official table, and the older one. */
const MEN = syllables(`
  민 min min min
  준 jun jun joon
  성 sung seong song
  호 ho ho ho
  영 young yeong yong
  수 soo su su
  현 hyun hyeon hyon
  우 woo u wu
  진 jin jin chin
  석 seok seok suk
  동 dong dong tong
  훈 hoon hun hun
  재 jae jae chae
  원 won won won
  태 tae tae tae
  철 chul cheol chol
  기 ki gi ki
  범 beom beom bum
  상 sang sang sang
  규 kyu gyu kyu
`);

const WOMEN = syllables(`
  지 ji ji chi
  은 eun eun un
  혜 hye hye hye
  선 sun seon son
  미 mi mi mi
  경 kyung gyeong kyong
  희 hee hui hi
  숙 sook suk suk
  정 jung jeong chong
  아 ah a a
  서 seo seo so
  윤 yoon yun yun
  주 ju ju chu
  연 yeon yeon yon
  나 na na na
  라 ra ra ra
`);

export const KOREAN: Culture = {
  name: 'Korean',
  male: [...pairs(MEN, 1), ...pairs(MEN, 3), ...pairs(MEN, 7)],
  female: [...pairs(WOMEN, 1), ...pairs(WOMEN, 3), ...pairs(WOMEN, 5)],
  surnames: nameWords(`
    Kim Gim | 김
    Lee Yi Rhee | 이
    Park Pak Bak | 박
    Choi Choe | 최
    Jung Jeong Chung | 정
    Kang Gang | 강
    Cho Jo | 조
    Yoon Yun | 윤
    Jang Chang | 장
    Lim Im Rim | 임
    Han | 한
    Oh O | 오
    Seo Suh | 서
    Shin Sin | 신
    Kwon Gwon | 권
    Hwang | 황
    Ahn An | 안
    Song | 송
    Ryu Yoo Yu | 류
    Hong | 홍
    Moon Mun | 문
    Bae Pae | 배
    Baek Paik Paek | 백
    Noh Roh No | 노
    Namgoong Namgung | 남궁
  `),
  forms: ['S G'],
  titles: ['Mr', 'Ms', 'Dr', '+MR'],
  lookAlikes: ['Minjun/Junsung', 'Sungho/Hoyoung', 'Jieun/Eunhye', 'Youngsoo/Younghyun', 'Jinseok/Jinho'],
  manyGiven: { male: allPairs(MEN), female: allPairs(WOMEN) },
  fewSurnames: true,
  shares: { travellers: 1, listed: 4 },
};
