"""A ReportLab page loop over badges like ours: python3 reportlab_badges.py FONTS PAGES OUT, prints pages a second.

It does as little as a badge needs: the ground is a form drawn once, nothing is fitted, and each badge has its own code.
"""
import random
import sys
import time

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

fonts, pages, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for name, file in (("M", "500Medium/BeVietnamPro_500Medium"), ("S", "600SemiBold/BeVietnamPro_600SemiBold"), ("B", "700Bold/BeVietnamPro_700Bold")):
    pdfmetrics.registerFont(TTFont(name, f"{fonts}/{file}.ttf"))

random.seed(1)
names = ["Trần Diệu Như", "Võ Bá Nghĩa", "Phạm Thanh Nga", "Nguyễn Thị Thanh Huyền", "Liza Dela Peña"]


def text(canvas, x, y, words, font, size, color):
    canvas.setFont(font, size * mm)
    canvas.setFillColor(color)
    canvas.drawString(x * mm, (148 - y) * mm, words)


ink, softer, red = HexColor("#1d1815"), HexColor("#554c46"), HexColor("#a4161a")
canvas = Canvas(out, pagesize=(105 * mm, 148 * mm), pageCompression=1)
canvas.beginForm("ground")
canvas.setFillColor(red)
canvas.rect(0, 145 * mm, 105 * mm, 3 * mm, stroke=0, fill=1)
canvas.rect(0, 0, 105 * mm, 14.5 * mm, stroke=0, fill=1)
text(canvas, 22.5, 16.6, "Hội nghị tổng kết công tác đối ngoại nhân dân", "S", 3, ink)
text(canvas, 22.5, 20.8, "năm 2025 và phương hướng, nhiệm vụ năm 2026", "S", 3, ink)
text(canvas, 22.5, 25, "Đảng ủy Bộ Ngoại giao · Hà Nội, 30/12/2025", "M", 2.5, softer)
text(canvas, 9, 143.1, "ĐẠI BIỂU", "B", 6.6, HexColor("#ffffff"))
canvas.endForm()

began = time.perf_counter()
for page in range(pages):
    canvas.doForm("ground")
    text(canvas, 9, 42, "Bà", "M", 4, softer)
    text(canvas, 9, 55.5, names[page % len(names)], "B", 10, ink)
    text(canvas, 9, 63.7, "Trưởng Ban Đối ngoại", "M", 4.1, softer)
    text(canvas, 9, 70, "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "S", 3.6, ink)
    text(canvas, 53.5, 104.6, f"A{page % 30 + 1}-{page % 20 + 1:02}", "B", 12.6, ink)
    text(canvas, 54, 111.5, f"Khu A, hàng {page % 30 + 1}", "M", 3.3, softer)
    text(canvas, 54, 116.3, f"Ghế số {page % 20 + 1}", "M", 3.3, softer)
    text(canvas, 13, 130, "J6BQ-3PWK", "S", 4.3, ink)
    code = QrCodeWidget("71" + "".join(random.choices("0123456789", k=231)), barLevel="M", qrVersion=6, barBorder=0)
    code.barWidth = code.barHeight = 36.08 * mm
    drawing = Drawing(36.08 * mm, 36.08 * mm)
    drawing.add(code)
    drawing.drawOn(canvas, 9 * mm, (148 - 123.08) * mm)
    canvas.showPage()
canvas.save()
print(pages / (time.perf_counter() - began))
