import { type Culture, nameWords } from '../culture.ts';

/** The Levant, Iraq, Egypt and the Gulf: Arabic names in English spelling, with the father's and the grandfather's. */
export const LEVANTINE: Culture = {
  name: 'Levantine and Gulf',
  male: nameWords(`
    Mohammed Mohamed Muhammad Mohammad Mohamad | محمد | Hamoudi
    Ahmad Ahmed | أحمد
    Mahmoud Mahmood Mahmud | محمود
    Abdulrahman Abdul_Rahman Abdel_Rahman Abd_al-Rahman | عبد_الرحمن
    Abdulaziz Abdul_Aziz Abd_al-Aziz Abdelaziz | عبد_العزيز | Aziz Azzoz
    Abdullah Abdulla Abdallah | عبد_الله | Aboudi
    Yousef Yusuf Youssef Yousif | يوسف
    Hassan Hasan | حسن
    Hussein Husain Hussain Husayn | حسين
    Ali Aly | علي
    Khalid Khaled | خالد
    Ibrahim Ibraheem | إبراهيم
    Sulaiman Suleiman Sulayman | سليمان
    Faisal Faysal Feisal | فيصل
    Saif_al-Din Saifuddin Seif_Eddin Sayf_al-Din | سيف_الدين | Saif
    Alaa_al-Din Alauddin Aladdin | علاء_الدين | Alaa
    Tariq Tarek Tareq | طارق
    Nasser Nasir Naser | ناصر
    Salim Salem Saleem | سالم
    Majid Majed Maged | ماجد
    Qasim Qassim Kassem Qasem | قاسم
    Ghassan Gassan | غسان
    Bassam Basam | بسام
    Ziad Ziyad Zeyad | زياد
    Wael Wail | وائل
    Saeed Said Saeid | سعيد
    Jaber Jabir | جابر
    Hamza Hamzah Hamzeh | حمزة
    Anas Anass | أنس
    Othman Uthman Osman | عثمان
  `),
  female: nameWords(`
    Fatima Fatimah Fatema | فاطمة
    Maryam Mariam Miriam | مريم
    Aisha Aysha Aaisha | عائشة
    Noura Nora Nura | نورة
    Zainab Zaynab Zeinab | زينب
    Alia Aliya Alya | علياء
    Huda Hoda | هدى
    Layla Laila Leila | ليلى
    Salma Selma | سلمى
    Hanan Hanaan | حنان
    Reem Rim | ريم
    Amal Amaal | أمل
    Khadija Khadeeja Khadijah | خديجة
    Shaikha Sheikha | شيخة
    Rania Ranya | رانيا
    Ghada Ghadah | غادة
    Dalal Dalaal | دلال
    Yasmin Yasmeen Yasmine | ياسمين
    Sawsan Sausan | سوسن
    Widad Wedad | وداد
  `),
  surnames: nameWords(`
    Al-Harbi Alharbi Al_Harby | الحربي
    Al-Qahtani Alqahtani Al_Kahtani | القحطاني
    Al-Otaibi Alotaibi Al_Utaybi | العتيبي
    Al-Shammari Alshammari Al_Shamari | الشمري
    Al-Mutairi Almutairi Al_Mutayri | المطيري
    Al-Dosari Aldosari Al_Dossary | الدوسري
    Al-Khatib Alkhatib El_Khatib | الخطيب
    Haddad Hadad | حداد
    Khoury Khouri Khury | خوري
    Najjar Nadjar Al-Najjar | نجار
    Al-Masri El_Masri Almasri Masri | المصري
    Qabbani Kabbani | قباني
    Shahin Chahine Shaheen | شاهين
    Barakat Barakaat | بركات
    Zayed Zaid Zayid | زايد
    Al-Jaziri Aljaziri El_Djaziri | الجزيري
    Darwish Darwich Darweesh | درويش
    Halabi Al-Halabi El_Halabi | حلبي
    Mansour Mansur | منصور
    Sabbagh Sabag | صباغ
    Rashidi Al-Rashidi Rachidi | رشيدي
    Tamimi Al-Tamimi Altamimi | تميمي
    Al-Zahrani Alzahrani | الزهراني
    Al-Ghamdi Alghamdi | الغامدي
    Hamdan Hamdaan | حمدان
    Fakhoury Fakhouri | فاخوري
    Al-Sayegh Sayegh El_Sayegh | الصايغ
    Nahas Nahhas | نحاس
    Abu_Zaid Abou_Zeid Abuzaid | أبو_زيد
    Abu_Salem Abou_Salem Abusalem | أبو_سالم
  `),
  forms: ['G P S', 'G S', 'G bin P S', 'G P F S', 'G P F'],
  titles: ['Sheikh', 'Dr', 'Eng.', 'Hajji', 'Mr', 'Sayyid', '+MR'],
  lookAlikes: [
    'Mohammed/Mahmoud',
    'Ahmad/Mohammed',
    'Ali/Alia',
    'Hassan/Hussein',
    'Salim/Salma',
    'Hassan/Ghassan',
    'Abdullah/Abdulaziz',
    'Nasser/Yasser',
  ],
  shares: { travellers: 6, listed: 17 },
};
