import Notebook
print("not written yet")
