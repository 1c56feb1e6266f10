import type { Culture } from '../culture.ts';
import { type Scheme, scheme, scriptWords } from '../romanise.ts';

/** Georgian national table, and what Russian habits make of it. */
const GEORGIAN: Scheme = scheme(
  'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h',
);
const GEORGIAN_RUSSIAN = scheme('ჯ=dzh ღ=g ყ=k ფ=f', GEORGIAN);
const GEORGIAN_WAYS = [GEORGIAN, GEORGIAN_RUSSIAN];

/** Eastern Armenian as passports write it, and western habits. */
const ARMENIAN: Scheme = scheme(
  'ա=a բ=b գ=g դ=d ե=e ^ե=ye զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o ^ո=vo չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ու=u փ=p ք=k և=ev օ=o ֆ=f',
);
const ARMENIAN_FRENCH = scheme('շ=ch ու=ou խ=kh ջ=dj ձ=dz ^ե=e', ARMENIAN);
const ARMENIAN_WAYS = [ARMENIAN, ARMENIAN_FRENCH];

export const GEORGIAN_CULTURE: Culture = {
  name: 'Georgian',
  male: scriptWords(
    `
    გიორგი | გია გოგი
    ნიკოლოზ | ნიკა
    ლევან
    ზურაბ | ზურა
    დავით | დათო
    თამაზ
    ვახტანგ | ვახო
    ირაკლი | იკა
    შოთა
    მამუკა
    ჯემალ
    ბესიკ | ბესო
    გელა
    თენგიზ
    ალექსანდრე | ალეკო
  `,
    GEORGIAN_WAYS,
  ),
  female: scriptWords(
    `
    ნინო | ნინიკო
    თამარ | თამუნა
    ეკატერინე | ეკა
    მარიამ | მარი
    ქეთევანი | ქეთი
    ნათელა | ნათია
    ხათუნა
    მანანა
    ლელა
    ლამარა
    ციალა
    ანა
  `,
    GEORGIAN_WAYS,
  ),
  surnames: scriptWords(
    `
    ბერიძე
    კაპანაძე
    გელაშვილი
    მაისურაძე
    ლომიძე
    ხუციშვილი
    ჯაფარიძე
    წერეთელი
    ღვინიაშვილი
    ყიფიანი
    ჭავჭანიძე
    მჭედლიშვილი
    ცინცაძე
    ჟორდანია
    ფანცულაია
    დოლიძე
    გოგოლაძე
    ნოზაძე
    ქავთარაძე
  `,
    GEORGIAN_WAYS,
  ),
  forms: ['G S'],
  titles: ['Mr', 'Dr', 'Batoni', '+MR'],
  lookAlikes: [],
  shares: { travellers: 1, listed: 1 },
};

export const ARMENIAN_CULTURE: Culture = {
  name: 'Armenian',
  male: scriptWords(
    `
    հովհաննես | հովո
    գևորգ | գևո
    կարապետ | կարո
    սարգիս | սաքո
    հակոբ
    տիգրան | տիկո
    արամ
    վարդան | վարդ
    գրիգոր | գրիշա
    մկրտիչ | մկո
    հրաչյա
    աշոտ
    ավետիս | ավո
    խաչատուր | խաչիկ
    արտաշես
    ռուբեն
  `,
    ARMENIAN_WAYS,
  ),
  female: scriptWords(
    `
    անահիտ | անո
    շուշանիկ | շուշան
    նարինե
    գայանե
    արմինե
    սիրանուշ
    հասմիկ
    լուսինե | լուս
    մարիամ
    զարուհի | զարա
    տաթևիկ
    հռիփսիմե
  `,
    ARMENIAN_WAYS,
  ),
  surnames: scriptWords(
    `
    հովհաննիսյան
    խաչատրյան
    գրիգորյան
    հակոբյան
    տեր-պետրոսյանց
    մկրտչյան
    շահինյան
    ղազարյան
    ավետիսյան
    ճաղարյան
    փափազյան
    ջանիկյան
    չիլինգարյան
    սուքիասյան
    բաղդասարյան
    ծատուրյան
    գյուլբանդյան
    զաքարյան
    մանուկյան
  `,
    ARMENIAN_WAYS,
  ),
  forms: ['G S', 'G P S'],
  titles: ['Mr', 'Dr', 'Paron', '+MR'],
  lookAlikes: [],
  shares: { travellers: 1, listed: 1 },
};
