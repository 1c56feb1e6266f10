import { type Culture, nameWords } from '../culture.ts';

/** Iran and Afghanistan. */
export const PERSIAN: Culture = {
  name: 'Persian',
  male: nameWords(`
    Hossein Hosein Hussein Hosseyn | حسین
    Mohammad Muhammad Mohamad | محمد
    Reza Riza Rezah | رضا
    Mehdi Mahdi Mehdy | مهدی
    Amir Ameer Emir | امیر
    Javad Jawad Djavad | جواد
    Mahmoud Mahmood | محمود
    Gholamreza Gholam_Reza Ghulam_Riza | غلامرضا
    Saeed Saeid Said | سعید
    Majid Majeed | مجید
    Behrouz Behruz Behrooz | بهروز
    Dariush Daryoush Darioush | داریوش
    Kourosh Koorosh Kurosh Cyrus | کوروش
    Farhad Ferhad | فرهاد
    Bahram Behram | بهرام
    Shahram Chahram | شهرام
    Masoud Massoud Mas'ud | مسعود
    Jamshid Jamsheed Djamchid | جمشید
    Vahid Waheed Wahid | وحید
    Parviz Parwiz Parveez | پرویز
    Ghasem Qasem Qassem | قاسم
    Esmail Ismail Esmaeil | اسماعیل
    Abbas Abass | عباس
    Nader Nadir | نادر
    Gul_Mohammad Gulmohammad Gol_Mohammad | گل_محمد
  `),
  female: nameWords(`
    Fatemeh Fatima Fateme | فاطمه
    Zahra Zahraa Zohra | زهرا
    Maryam Mariam Marjam | مریم
    Shirin Shireen Chirine | شیرین
    Parvaneh Parwana Parvane | پروانه
    Leila Leyla Layla | لیلا
    Nasrin Nasreen | نسرین
    Farideh Farida Faride | فریده
    Shahrzad Chahrazad Sheherazad | شهرزاد
    Mahnaz Mehnaz | مهناز
    Roya Roia | رویا
    Soraya Sorayya Thurayya | ثریا
    Golnaz Gulnaz | گلناز
    Azadeh Azade Azada | آزاده
    Niloufar Nilufar Niloofar | نیلوفر
    Setareh Setara | ستاره
    Yasaman Yasamin | یاسمن
    Sepideh Sepida | سپیده
  `),
  surnames: nameWords(`
    Karimi Kareemi | کریمی
    Tehrani Tehrany | تهرانی
    Hosseini Hosseyni Husseini Hoseini | حسینی
    Rahimzadeh Rahim_Zadeh Rahimzada | رحیم‌زاده
    Mohammadzadeh Mohammad_Zadeh | محمدزاده
    Esfahani Isfahani Esfehani | اصفهانی
    Ghorbani Qorbani Gorbani | قربانی
    Jafari Jaafari Djafari | جعفری
    Kermani Kirmani | کرمانی
    Farahani Farahany | فراهانی
    Nouri Noori Nuri | نوری
    Sharifi Charifi | شریفی
    Shirazi Chirazi | شیرازی
    Khorasani Khurasani | خراسانی
    Moradi Muradi | مرادی
    Rostami Rustami | رستمی
    Vakili Wakili | وکیلی
    Ahmadpour Ahmad_Pour Ahmadpur | احمدپور
    Hashemi Hashimi | هاشمی
    Yazdani Yezdani | یزدانی
    Golshani Gulshani | گلشنی
    Mousavi Moosavi Musavi | موسوی
    Najafi Nadjafi | نجفی
    Zamani Zamany | زمانی
    Daneshvar Daneshwar | دانشور
    Stanikzai Stanekzai | ستانکزی
    Noorzai Nurzai Noorzay | نورزی
    Popalzai Popalzay | پوپلزی
    Hotak Hottak | هوتک
    Wardak Vardak | وردک
  `),
  forms: ['G S', 'G M S'],
  titles: ['Haji', 'Seyed', 'Dr', 'Mullah', 'Mr', '+MR'],
  lookAlikes: ['Hossein/Hassan', 'Mahmoud/Mohammad', 'Farhad/Farideh', 'Bahram/Shahram', 'Majid/Javad', 'Amir/Nader'],
  shares: { travellers: 1, listed: 10 },
};
