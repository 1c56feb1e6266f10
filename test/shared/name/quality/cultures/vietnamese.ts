import { type Culture, nameWords } from '../culture.ts';

export const VIETNAMESE: Culture = {
  name: 'Vietnamese',
  male: nameWords(`
    Hùng Hung
    Dũng Dung
    Tuấn Tuan
    Minh
    Đức Duc
    Hải Hai
    Long
    Nam
    Quang
    Sơn Son
    Thắng Thang
    Trung
    Việt Viet
    Cường Cuong
    Phúc Phuc
    Khánh Khanh
    Bảo Bao
    Tùng Tung
    Hoàng_Anh Hoang_Anh
    Đình_Phong Dinh_Phong
    Quốc_Bảo Quoc_Bao
  `),
  female: nameWords(`
    Hương Huong
    Lan
    Mai
    Thảo Thao
    Ngọc Ngoc
    Phương Phuong
    Hạnh Hanh
    Yến Yen
    Thủy Thuy
    Linh
    Trang
    Hoa
    Nhung
    Loan
    Bích_Ngọc Bich_Ngoc
    Thanh_Tâm Thanh_Tam
    Kim_Chi Kim_Chi
    Quỳnh Quynh
  `),
  surnames: nameWords(`
    Nguyễn Nguyen
    Trần Tran
    Lê Le
    Phạm Pham
    Huỳnh Huynh Hoàng
    Phan
    Vũ Vu Võ Vo
    Đặng Dang
    Bùi Bui
    Đỗ Do
    Hồ Ho
    Ngô Ngo
    Dương Duong
    Lý Ly
    Đinh Dinh
    Trịnh Trinh
    Đoàn Doan
    Mạc Mac
    Châu Chau
    Tạ Ta
    Quách Quach
    Thái Thai
  `),
  forms: ['S M G'],
  second: {
    male: nameWords(`
      Văn Van
      Hữu Huu
      Đức Duc
      Xuân Xuan
      Trọng Trong
    `),
    female: nameWords(`
      Thị Thi
      Diệu Dieu
      Mỹ My
      Kiều Kieu
    `),
  },
  titles: ['Mr', 'Ong', 'Ba', '+MR'],
  lookAlikes: ['Hùng/Hương', 'Thảo/Thủy', 'Tuấn/Tùng', 'Phúc/Phương', 'Long/Loan', 'Trung/Trang'],
  fewSurnames: true,
  shares: { travellers: 1, listed: 1 },
};
