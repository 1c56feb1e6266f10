import { type Culture, nameWords } from '../culture.ts';

/** Morocco, Algeria, Tunisia and Mauritania: Arabic names as French clerks spelt them. */
export const MAGHREBI: Culture = {
  name: 'Maghrebi',
  male: nameWords(`
    Mohamed Mohammed Muhammad Mohamad M'hamed | محمد | Moha Momo Med
    Ahmed Ahmad Hmed | أحمد
    Mahmoud Mahmud | محمود
    Abderrahmane Abdel_Rahman Abdurrahman Abd_el-Rahman | عبد_الرحمن | Abdou
    Abdelkader Abd_El_Kader Abdulqadir Abdelqader | عبد_القادر | Kader
    Abdellah Abdallah Abdullah Abdoullah | عبد_الله
    Youssef Yousef Yusuf Joussef Yousouf | يوسف
    Rachid Rashid Rasheed | رشيد
    Mourad Murad | مراد
    Noureddine Nour_Eddine Nur_al-Din Nouredine | نور_الدين | Nour
    Salaheddine Salah_Eddine Salah_al-Din | صلاح_الدين | Salah
    Khalid Khaled Kaled | خالد
    Mustapha Mostafa Mustafa Moustafa | مصطفى
    Karim Kareem | كريم
    Hicham Hisham Hichem | هشام
    Brahim Ibrahim Ibrahem | إبراهيم
    Slimane Sulaiman Soulaimane Suleiman | سليمان
    Djamel Jamal Jamel Gamal | جمال
    Omar Omer Umar | عمر
    Othmane Uthman Otmane Osman | عثمان
    Tarik Tariq Tareq | طارق
    Bilal Bilel Belal | بلال
    Anouar Anwar Anouer | أنور
    Samir Sameer | سمير
    Nabil Nabeel | نبيل
    Lahcen Lahsen El_Hassan | الحسن
    Ayoub Ayub Ayyoub | أيوب
    Zakaria Zakariya Zakarya | زكريا | Zak
    Wassim Wasim Ouassim | وسيم
  `),
  female: nameWords(`
    Fatima Fatma Fatimah | فاطمة | Fati
    Khadija Khadidja Kadija Khadijah | خديجة
    Aïcha Aicha Aisha Aysha | عائشة
    Zineb Zainab Zeinab Zaynab | زينب
    Naïma Naima Naeema | نعيمة
    Latifa Lateefa | لطيفة
    Rachida Rashida | رشيدة
    Souad Suad Soad | سعاد
    Yasmine Yasmin Yasmeen Jasmine | ياسمين | Yas
    Meriem Maryam Mariam Myriam | مريم
    Houda Huda Hoda | هدى
    Djamila Jamila Jameela | جميلة
    Nour Noor Nur | نور
    Leïla Leila Layla | ليلى
    Samira Sameera | سميرة
    Karima Kareema | كريمة
    Wafa Wafaa Ouafa | وفاء
    Asma Asmaa Esma | أسماء
    Chaïma Chaima Shaima | شيماء
    Hafida Hafeeda | حفيظة
  `),
  surnames: nameWords(`
    Benali Ben_Ali Bin_Ali | بن_علي
    Bensalem Ben_Salem Bensalim | بن_سالم
    Belkacem Belqasim Bel_Kacem | بلقاسم
    Bouazza Buazza Bou_Azza | بوعزة
    El_Idrissi Idrissi Al-Idrisi | الإدريسي
    El_Khattabi Khattabi Al-Khatabi | الخطابي
    Haddad Hadad | حداد
    Cherkaoui Cherkawi Sharqawi | شرقاوي
    Zerouali Zerwali | زروالي
    Boukhari Bukhari Boukhary | بخاري
    Meziane Mezian | مزيان
    Chaouch Shawsh | شاوش
    Touati Tuati | تواتي
    Mansouri Mansuri Mansoori | منصوري
    Guerroudj Gueroudj | قروج
    Amrani Amrany El_Amrani | عمراني
    Tahiri Taheri | طاهري
    Slaoui Slawi | سلاوي
    Berrada Berada | برادة
    Lahlou Lahlu | لحلو
    Ouazzani Wazzani | وزاني
    Saadi Sadi Essaadi | سعدي
    Hamidi Hamidy | حميدي
    Kettani Kattani El_Kettani | كتاني
    Rahmouni Rahmuni | رحموني
    Djebbar Jebbar Jabbar | جبار
    Ziani Zyani | زياني
    Khelifi Khalifi | خليفي
    Ould_Sidi | ولد_سيدي
    Gharbi Gherbi Rharbi | غربي
  `),
  forms: ['G S', 'G M S', 'G ben P S'],
  titles: ['Hadj', 'Sidi', 'M.', 'Mme', 'Cheikh', 'Dr', '+MR'],
  lookAlikes: ['Mohamed/Mahmoud', 'Ahmed/Mohamed', 'Samir/Samira', 'Abdellah/Abdelkader', 'Salaheddine/Noureddine'],
  shares: { travellers: 5, listed: 8 },
};
