import { type Culture, nameWords } from '../culture.ts';

export const HEBREW: Culture = {
  name: 'Hebrew',
  male: nameWords(`
    Avraham Abraham | אברהם | Avi
    Yitzhak Itzhak Yitzchak Isaac | יצחק | Itzik
    Yaakov Jacob Yakov Jakov | יעקב | Kobi
    Yosef Joseph Josef | יוסף | Yossi
    Moshe Moshé | משה | Moishe
    Shlomo Shelomo Schlomo | שלמה
    Haim Chaim Hayim Chayim | חיים
    Yehuda Yehudah Judah | יהודה | Udi
    Eliezer Eliezar | אליעזר | Eli
    Menachem Menahem | מנחם | Meni
    Zvi Tzvi Tsvi | צבי | Tzvika
    Baruch Barukh | ברוך
    Eitan Eytan Ethan | איתן
    Yehoshua Joshua | יהושע | Shuki
    Shimon Simon Shim'on | שמעון | Shimi
    Natan Nathan | נתן
    Uri Ury | אורי
    Gideon Gidon | גדעון | Gidi
    Boaz Boas | בועז
    Nachman Nahman | נחמן
  `),
  female: nameWords(`
    Rivka Rebecca Rivkah | רבקה | Riki
    Rachel Rahel | רחל | Racheli
    Hana Chana Hannah | חנה
    Miriam Miryam | מרים | Miri
    Yael Jael | יעל
    Shoshana Shoshanna | שושנה | Shosh
    Tzipora Zipora Tsipora | ציפורה | Tzipi
    Esther Ester | אסתר | Esti
    Hadas Hadass | הדס
    Ayelet Ayeleth | איילת
    Bracha Brakha Beracha | ברכה
    Yehudit Judith | יהודית
    Noa Noah | נועה
    Chaya Haya | חיה
    Tamar Tamara | תמר | Tami
    Orly Orli | אורלי
  `),
  surnames: nameWords(`
    Mizrahi Mizrachi Mizrahy | מזרחי
    Ben-David Ben_David Bendavid | בן־דוד
    Bar-Lev Bar_Lev Barlev | בר־לב
    Peretz Perez Perets | פרץ
    Biton Bitton | ביטון
    Avraham Abraham | אברהם
    Friedman Fridman Friedmann | פרידמן
    Katz Kats | כץ
    Azoulay Azulai Azulay | אזולאי
    Malka Malca | מלכה
    Gabay Gabbai Gabai | גבאי
    Ohayon Ohayoun | אוחיון
    Shapira Shapiro Schapira | שפירא
    Rosenberg Rozenberg | רוזנברג
    Klein Klain | קליין
    Levin Lewin | לוין
    Hadad Haddad | חדד
    Dahan Dahhan | דהן
    Vaknin Waknin | ועקנין
    Edri Edry | אדרי
    Tzur Zur Tsur | צור
    Yosefi Yossefi | יוספי
    Carmeli Karmeli | כרמלי
    Shaked Shakked | שקד
  `),
  forms: ['G S', 'G M S', 'G ben P S'],
  titles: ['Rabbi', 'Mr', 'Dr', 'Adv.', '+MR'],
  lookAlikes: ['Yosef/Yosefa', 'Haim/Chaya', 'Yehuda/Yehudit', 'Natan/Eitan', 'Miriam/Merav', 'Shimon/Shlomo'],
  shares: { travellers: 1, listed: 1 },
};
