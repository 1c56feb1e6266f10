import { type Culture, nameWords } from '../culture.ts';
import { allPairs, pairs, syllables } from './by-syllable.ts';

/** Characters of men's names: pinyin, then Wade–Giles. */
const MEN = syllables(`
  伟 wei wei
  强 qiang chiang
  志 zhi chih
  明 ming ming
  建 jian chien
  国 guo kuo
  军 jun chun
  华 hua hua
  俊 jun chun
  杰 jie chieh
  浩 hao hao
  宇 yu yu
  鹏 peng peng
  春 chun chun
  祥 xiang hsiang
  德 de te
  文 wen wen
  斌 bin pin
  海 hai hai
  涛 tao tao
  永 yong yung
  福 fu fu
  金 jin chin
  光 guang kuang
  天 tian tien
  佑 you yu
`);

/** Characters of women's names. */
const WOMEN = syllables(`
  美 mei mei
  玲 ling ling
  秀 xiu hsiu
  英 ying ying
  雪 xue hsueh
  芳 fang fang
  丽 li li
  娜 na na
  静 jing ching
  婷 ting ting
  慧 hui hui
  敏 min min
  佳 jia chia
  怡 yi i
  晓 xiao hsiao
  燕 yan yen
  淑 shu shu
  珍 zhen chen
  梦 meng meng
  琪 qi chi
`);

export const CHINESE: Culture = {
  name: 'Chinese',
  male: [...pairs(MEN, 1), ...pairs(MEN, 5)],
  female: [...pairs(WOMEN, 1), ...pairs(WOMEN, 7)],
  surnames: nameWords(`
    Wang Wong | 王
    Li Lee | 李
    Zhang Chang Cheung | 张
    Liu Lau | 刘
    Chen Chan | 陈
    Huang Wong Hwang | 黄
    Zhao Chao Chiu | 赵
    Wu Ng | 吴
    Zhou Chou Chow | 周
    Xu Hsu Tsui | 徐
    Sun Suen | 孙
    Zhu Chu | 朱
    Guo Kuo Kwok | 郭
    Lin Lam Lim | 林
    Gao Kao Ko | 高
    Luo Lo Law | 罗
    Zheng Cheng | 郑
    Liang Leung | 梁
    Xie Hsieh Tse | 谢
    Song Sung | 宋
    Tang Tong | 唐
    Deng Teng Tang | 邓
    Feng Fung | 冯
    Cao Tsao | 曹
    Peng Pang | 彭
    Zeng Tseng Tsang | 曾
    Xiao Hsiao Siu | 萧
    Cai Tsai Choi | 蔡
    Pan Poon | 潘
    Jiang Chiang | 蒋
    Ouyang Ou-yang Auyeung | 欧阳
    Situ Szeto | 司徒
  `),
  forms: ['S G'],
  titles: ['Mr', 'Ms', 'Dr', '+MR'],
  lookAlikes: ['Weiqiang/Qiangzhi', 'Meiling/Lingxiu', 'Junjie/Jiehao', 'Jianguo/Guojun', 'Wenbin/Binhai'],
  manyGiven: { male: allPairs(MEN), female: allPairs(WOMEN) },
  fewSurnames: true,
  shares: { travellers: 5, listed: 6 },
};
